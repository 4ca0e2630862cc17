data "nuodbaas_databases" "of_messaging" {
  filter = {
    organization = "acme"
    project      = "messaging"
  }
}

output "databases_of_messaging" {
  value = data.nuodbaas_databases.of_messaging.databases[*].name
}
