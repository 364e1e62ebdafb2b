package vn.chosach.tips.form;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;

/** The stub of the home ticket: report something, or follow a report. */
@Component
record HomeStub(TemplateEngine templates) implements PageSlot {

  @Override
  public String slot() {
    return "ui.home.stub";
  }

  @Override
  public Content content(Page page, Map<String, String> about) {
    return output -> templates.render("tips/homeStub.jte", Map.of("page", page), output);
  }
}
