package vn.chosach.retention.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.retention.Retention;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;

/** On the public page about personal data: how long what is kept, and who may erase it. */
@Component
record TermsOnPrivacyPage(Retention retention, TemplateEngine templates) implements PageSlot {

  @Override
  public String slot() {
    return "ui.privacy.terms";
  }

  @Override
  public @Nullable Content content(Page page, Map<String, String> about) {
    List<RetentionPage.RetentionPageRule> rules =
        retention.rules().stream()
            .filter(rule -> rule.validity().contains(page.today()))
            .map(rule -> RetentionPages.rule(rule, page))
            .toList();
    return output ->
        templates.render("retention/terms.jte", Map.of("page", page, "rules", rules), output);
  }
}
