package vn.chosach.ui.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Draws a page to its end before the first byte is sent. A form far down the page can still open
 * the session its token needs, and a template that breaks gives an error page instead of half a
 * page.
 */
@Component
record WholePages(TemplateEngine templates) implements ViewResolver, Ordered {

  private static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    String template = name + ".jte";
    return templates.hasTemplate(template) ? new WholePage(templates, template) : null;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  private record WholePage(TemplateEngine templates, String template) implements View {

    @Override
    public String getContentType() {
      return HTML;
    }

    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      var page = new Utf8ByteOutput();
      templates.render(template, model == null ? Map.of() : new HashMap<>(model), page);
      // In one piece: it is made of thousands, and each would pass four wrappers.
      byte[] bytes = page.toByteArray();
      response.setContentType(HTML);
      response.setContentLength(bytes.length);
      response.getOutputStream().write(bytes);
    }
  }
}
