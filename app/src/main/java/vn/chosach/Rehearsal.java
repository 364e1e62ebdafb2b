package vn.chosach;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Serves the first pages to itself and ends, so that the JVM can keep what it loaded for them. */
@Component
@ConditionalOnBooleanProperty("chosach.rehearsal")
class Rehearsal {

  private static final List<String> PAGES = List.of("/", "/en", "/lien-he", "/dang-nhap");

  @EventListener
  void rehearse(ApplicationReadyEvent ready) throws IOException, InterruptedException {
    ConfigurableApplicationContext context = ready.getApplicationContext();
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String page : PAGES) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + page)).build();
        client.send(request, HttpResponse.BodyHandlers.ofString());
      }
    }
    Thread.ofPlatform()
        .name("rehearsal-end")
        .start(() -> System.exit(SpringApplication.exit(context, () -> 0)));
  }
}
