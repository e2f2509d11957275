import type {Role} from '../api/schemas';

export const kRoles: Role[] = ['caseworker', 'information-governance', 'second-reviewer', 'manager', 'caldicott-guardian', 'legal', 'support-worker', 'auditor', 'administrator'];
