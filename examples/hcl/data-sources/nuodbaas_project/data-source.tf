data "nuodbaas_project" "messaging" {
  organization = "acme"
  name         = "messaging"
}

output "messaging_tier" {
  value = data.nuodbaas_project.messaging.tier
}
