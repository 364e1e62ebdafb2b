package vn.chosach;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.PrintWriter;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * An address that the web server itself refuses, before any filter of the program runs, is answered
 * by a page of two sentences in both languages, with the headers of every other answer.
 */
@Component
record EarlyRefusals(Texts texts)
    implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private static final int FIRST_ERROR = 400;

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.addEngineValves(new RefusalPage(page()));
  }

  private String page() {
    var page = new StringBuilder("<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"utf-8\">");
    page.append("<meta name=\"viewport\" content=\"width=device-width\"><title>")
        .append(texts.text(Lang.VI, "ui.wrong.400.title"))
        .append("</title></head><body>");
    for (Lang lang : Lang.values()) {
      page.append("<main lang=\"")
          .append(lang.tag())
          .append("\"><h1>")
          .append(texts.text(lang, "ui.wrong.400.title"))
          .append("</h1><p>")
          .append(texts.text(lang, "ui.wrong.400.advice"))
          .append("</p><p><a href=\"")
          .append(lang.prefix())
          .append("/\">")
          .append(texts.text(lang, "ui.site"))
          .append("</a></p></main>");
    }
    return page.append("</body></html>").toString();
  }

  private static final class RefusalPage extends ValveBase {

    private final String page;

    RefusalPage(String page) {
      super(true);
      this.page = page;
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
        response.setContentType("text/html;charset=UTF-8");
        PrintWriter body = response.getReporter();
        if (body != null && response.setErrorReported()) {
          body.write(page);
          response.finishResponse();
          return;
        }
      }
      getNext().invoke(request, response);
    }
  }
}
