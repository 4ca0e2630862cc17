/**
 * A provider that stands in for `hashicorp/kubernetes` where that cannot be had: under the same address, with the types
 * and attributes that our constructs use. Terraform resolves the references of the synthesized document and goes through
 * it in the order of its dependencies; the objects are applied by the official JavaScript client.
 *
 * It is no copy: it does not see objects that drifted, nor fills in what the API leaves out.
 */
export { buildStandIn } from './mirror';
