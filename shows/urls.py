app_name = "shows"

urlpatterns = []
