import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/parcels/messages',
    name: 'parcel-messages',
    component: () => import('./MessagesScreen.vue'),
    meta: { title: 'messages.title' },
  },
]
