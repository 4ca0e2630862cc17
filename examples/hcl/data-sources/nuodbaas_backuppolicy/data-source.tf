data "nuodbaas_backuppolicy" "daily" {
  organization = "acme"
  name         = "daily"
}

output "daily_frequency" {
  value = data.nuodbaas_backuppolicy.daily.frequency
}
