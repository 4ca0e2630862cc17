data "nuodbaas_database" "demo" {
  organization = "acme"
  project      = "messaging"
  name         = "demo"
}

output "demo_state" {
  value = data.nuodbaas_database.demo.status.state
}
