# "acme-messaging-demo-20241004095616"
output "handle" {
  value = provider::nuodbaas::backup_handle("acme/messaging/demo/20241004095616")
}
