// Written by `python -m sync.generate` from sync/settings.py. Do not edit.
import type { SettingValues } from './settings'

/** The defaults that are numbers or flags, or lists of them. */
export const NUMBERS: Pick<SettingValues, 
  | 'parcels.offered'
  | 'parcels.waiting_days'
  | 'renovation.inspection_days'
  | 'violations.deadline_days'
  | 'enquiries.reply_days'
  | 'complaints.first_reply_days'
  | 'contacts.wait_seconds'
  | 'complaints.verify_days'
  | 'complaints.urgent_reply_days'
  | 'complaints.collective_households'
  | 'complaints.targets'
  | 'callbacks.plan'
  | 'notices.pest_control_days'
  | 'keys.loan_days'
  | 'visitors.keep_days'
  | 'dunning.grace_days'
  | 'device.silent_hours'
  | 'device.closed_days'> = {
  'parcels.offered': true,
  'parcels.waiting_days': [1, 3, 7, 15, 30],
  'renovation.inspection_days': 1,
  'violations.deadline_days': 3,
  'enquiries.reply_days': [0, 2, 3],
  'complaints.first_reply_days': 2,
  'contacts.wait_seconds': [120, 60],
  'complaints.verify_days': 0,
  'complaints.urgent_reply_days': 0,
  'complaints.collective_households': 3,
  'complaints.targets': [100, 1],
  'callbacks.plan': [2, 1, 1],
  'notices.pest_control_days': 3,
  'keys.loan_days': 1,
  'visitors.keep_days': 180,
  'dunning.grace_days': 15,
  'device.silent_hours': 12,
  'device.closed_days': 30,
}
