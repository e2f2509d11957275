// Calls about whom the case's people asked.
import {askBody} from './client';
import type {Consultation, ConsultationReply, NewConsultation} from './schemas';

const of = (key: string) => `/cases/${encodeURIComponent(key)}/consultations`;

export const listConsultations = (key: string) => askBody<{consultations: Consultation[]}>(of(key));
export const consult = (key: string, body: NewConsultation) => askBody<Consultation>(of(key), {method: 'POST', body});
export const answerConsultation = (key: string, consultation: number, body: ConsultationReply) => askBody<Consultation>(`${of(key)}/${consultation}/reply`, {method: 'POST', body});
