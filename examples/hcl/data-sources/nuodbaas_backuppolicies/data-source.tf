data "nuodbaas_backuppolicies" "for_recovery" {
  filter = {
    organization = "acme"
    labels       = ["purpose=recovery"]
  }
}

output "recovery_policies" {
  value = data.nuodbaas_backuppolicies.for_recovery.policies[*].name
}
