# "demo"
output "database" {
  value = provider::nuodbaas::parse_backup_name("acme/messaging/demo/20241004095616").database
}
