# "cp.nuodb.com.backup.acme-messaging-demo-20241004095616"
output "secret" {
  value = provider::nuodbaas::registry_secret_name("acme-messaging-demo-20241004095616")
}
