package vn.chosach.subjects.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.Subjects;
import vn.chosach.subjects.pictures.KeptPictures;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Viewer;

/** On the page of a case: the diagram around it, those kept in it, and whom it names. */
@Component
record SubjectSlot(Subjects subjects, KeptPictures pictures, TemplateEngine templates)
    implements PageSlot {

  private static final int MOST = 12;

  @Override
  public String slot() {
    return "cases.case.subjects";
  }

  @Override
  public @Nullable Content content(Page page, Map<String, String> about) {
    Viewer viewer = page.viewer();
    String number = about.get("number");
    if (viewer == null || number == null) {
      return null;
    }
    List<SubjectView.Ref> named =
        subjects.list(number, 0, MOST, ActingOfficer.of(viewer)).rows().stream()
            .map(one -> new SubjectView.Ref(SubjectRoutes.page(one.of().id()), one.of().name()))
            .toList();
    List<SubjectView.Ref> kept =
        pictures.within(number, ActingOfficer.of(viewer)).stream()
            .map(
                one ->
                    new SubjectView.Ref(
                        SubjectRoutes.kept(one.id()), page.t("subjects.kept.named", one.title())))
            .toList();
    return named.isEmpty() && kept.isEmpty()
        ? null
        : output ->
            templates.render(
                "subjects/slot.jte",
                Map.of(
                    "page", page,
                    "picture", SubjectRoutes.picture("v-" + number),
                    "named", Stream.concat(kept.stream(), named.stream()).toList()),
                output);
  }
}
