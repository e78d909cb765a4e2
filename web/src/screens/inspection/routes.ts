import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/renovations/:id/inspect',
    name: 'inspection-new',
    meta: { title: 'inspection.title', record: 'renovation' },
    component: () => import('./InspectionFormScreen.vue'),
  },
  {
    path: '/inspections/:id',
    name: 'inspection',
    meta: { title: 'inspection.record', record: 'inspection' },
    component: () => import('./InspectionDetail.vue'),
  },
]
