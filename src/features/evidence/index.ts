/** What other features may call. */
export { type EvidenceRequest, requestsOf, unitOf } from './requests/requests.js'
