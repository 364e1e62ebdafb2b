package vn.chosach.publicity.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseRecords;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.publicity.PublicationFile;
import vn.chosach.publicity.Publications;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Viewer;

/** On the page of a case: where its publication stands, or how to begin one. */
@Component
record CaseSlot(
    Publications publications, PublishingPages pages, CaseRecords cases, TemplateEngine templates)
    implements PageSlot {

  @Override
  public String slot() {
    return "cases.case.publicity";
  }

  @Override
  public @Nullable Content content(Page page, Map<String, String> about) {
    Viewer viewer = page.viewer();
    String id = about.get("case");
    String number = about.get("number");
    if (viewer == null || id == null || number == null) {
      return null;
    }
    PublicationFile file =
        publications.ofCase(UUID.fromString(id), ActingOfficer.of(viewer)).orElse(null);
    var shown =
        new DeskView.InCase(
            number,
            "1".equals(about.get("own"))
                && (file == null || file.over())
                && publishable(UUID.fromString(id)),
            file == null ? null : pages.file(file, null, page));
    return output ->
        templates.render("publicity/caseSlot.jte", Map.of("page", page, "shown", shown), output);
  }

  /** Before a decision nothing is drafted; the button would only say so. */
  private boolean publishable(UUID id) {
    return cases.standing(id).filter(one -> one.decided() || one.cleared()).isPresent();
  }
}
