// Calls about the person at the desk and the other people who work there.
import {ask, askBody} from './client';
import type {CaseLine, CodesBegun, Ground, LogIn, NewUser, OpenSession, Session, Settings, User, UserChange} from './schemas';

export const getSession = () => askBody<Session>('/session');
export const logInWith = (body: LogIn) => askBody<Session>('/session', {method: 'POST', body});
export const endOwnSession = () => ask<void>('/session', {method: 'DELETE'});
export const extendSession = () => askBody<Session>('/session/extend', {method: 'POST', body: {}});
export const listSessions = () => askBody<{sessions: OpenSession[]}>('/sessions');
export const endSession = (id: string) => ask<void>(`/sessions/${encodeURIComponent(id)}`, {method: 'DELETE'});
export const changePassword = (old: string, fresh: string) => ask<void>('/password', {method: 'POST', body: {old, new: fresh}});
export const beginCodes = (password: string, code = '') => askBody<CodesBegun>('/one-time-code', {method: 'POST', body: {password, ...(code ? {code} : {})}});
export const confirmCodes = (code: string) => ask<void>('/one-time-code/confirm', {method: 'POST', body: {code}});
export const removeCodes = (password: string, code: string) => ask<void>('/one-time-code/remove', {method: 'POST', body: {password, code}});
export const getSettings = () => askBody<Settings>('/settings');
export const putSettings = (body: Settings) => ask<void>('/settings', {method: 'PUT', body});
export const listUsers = () => askBody<{users: User[]}>('/users');
export const addUser = (body: NewUser) => askBody<User>('/users', {method: 'POST', body});
export const changeUser = (name: string, body: UserChange) => askBody<User>(`/users/${encodeURIComponent(name)}`, {method: 'PATCH', body});
export const listGrounds = () => askBody<{grounds: Ground[]; keep_reasons: string[]}>('/grounds');
export const listCases = () => askBody<{cases: CaseLine[]}>('/cases');
