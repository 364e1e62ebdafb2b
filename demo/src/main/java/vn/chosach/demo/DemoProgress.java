package vn.chosach.demo;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Tone;

/** Says first on each desk that the hours before the visit are still being played, and how far. */
@Component
@Profile("demo")
class DemoProgress implements PageSlot {

  private static final int ALL = 100;

  private final TemplateEngine templates;
  private volatile int share;

  DemoProgress(TemplateEngine templates) {
    this.templates = templates;
  }

  void reached(int done, int of) {
    share = ALL * done / of;
  }

  @Override
  public String slot() {
    return "officers.desk.alarm";
  }

  @Override
  public int order() {
    return 0;
  }

  @Override
  public @Nullable Content content(Page page, Map<String, String> about) {
    int reached = share;
    if (reached == ALL) {
      return null;
    }
    String said = page.t("demo.playing", page.number(reached));
    Content words = output -> output.writeContent("<p role=\"status\">" + said + "</p>");
    return output ->
        templates.render(
            "ui/notice.jte", Map.<String, Object>of("content", words, "tone", Tone.OK), output);
  }
}
