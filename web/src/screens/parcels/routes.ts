import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/parcels/new',
    name: 'parcel-intake',
    component: () => import('./IntakeScreen.vue'),
    meta: { title: 'parcels.intake' },
  },
  {
    path: '/parcels/batch',
    name: 'parcel-batch',
    component: () => import('./BatchScreen.vue'),
    meta: { title: 'counter.batch' },
  },
  {
    path: '/parcels/labels',
    name: 'parcel-labels',
    component: () => import('./LabelsScreen.vue'),
    meta: { title: 'counter.labels' },
  },
  {
    path: '/parcels/waiting',
    name: 'parcel-waiting',
    component: () => import('./WaitingScreen.vue'),
    meta: { title: 'counter.waiting' },
  },
  {
    path: '/parcels/desk',
    name: 'parcel-desk',
    component: () => import('./DeskScreen.vue'),
    meta: { title: 'stock.desk' },
  },
  {
    path: '/parcels/ledger',
    name: 'parcel-ledger',
    component: () => import('./LedgerScreen.vue'),
    meta: { title: 'stock.ledger' },
  },
  {
    path: '/parcels/stock',
    name: 'parcel-stock',
    component: () => import('./StockScreen.vue'),
    meta: { title: 'stock.title' },
  },
  {
    path: '/parcels/stock/:id',
    name: 'parcel-stock-take',
    component: () => import('./StockTakeScreen.vue'),
    meta: { title: 'stock.title', record: 'stocktake' },
  },
  {
    path: '/parcels/hand-over',
    name: 'parcel-hand-over',
    component: () => import('./HandOverScreen.vue'),
    meta: { title: 'parcels.handOver' },
  },
  {
    path: '/parcels/:id/receipt',
    name: 'parcel-receipt',
    component: () => import('./ReceiptScreen.vue'),
    meta: { title: 'parcels.receipt', record: 'parcel' },
  },
  {
    path: '/parcels/:id?',
    name: 'parcels',
    component: () => import('./ParcelsScreen.vue'),
    meta: { title: 'parcels.title', record: 'parcel' },
  },
]
