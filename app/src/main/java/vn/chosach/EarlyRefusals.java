package vn.chosach;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * An address that the web server itself refuses, before any filter of the program runs, is answered
 * by the server's own page: it carries the headers of every other answer.
 */
@Component
class EarlyRefusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private static final int FIRST_ERROR = 400;

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.addEngineValves(new RefusalHeaders());
  }

  private static final class RefusalHeaders extends ValveBase {

    RefusalHeaders() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      if (response.getStatus() >= FIRST_ERROR) {
        response.setHeader(
            "Content-Security-Policy", SecurityConfiguration.CONTENT_SECURITY_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
      }
      getNext().invoke(request, response);
    }
  }
}
