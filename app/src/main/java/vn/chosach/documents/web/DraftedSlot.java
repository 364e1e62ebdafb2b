package vn.chosach.documents.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentFile;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Viewer;

/**
 * Official documents of a thing, on the page of any upper room that names the slot {@code
 * documents.drafted}: those that were drafted for it, and the button that drafts one.
 *
 * <p>The page says {@code room} and {@code origin} of the thing, and, when a document may be
 * drafted now, {@code draft}: the address of its own room that does so, and {@code kinds}: codes of
 * the kinds to choose from, with commas. What the page sends comes back as the field {@code loai}.
 * {@code document} names one more document that belongs to the thing.
 */
@Component
record DraftedSlot(Documents documents, DocumentNames names, TemplateEngine templates)
    implements PageSlot {

  @Override
  public String slot() {
    return "documents.drafted";
  }

  @Override
  public @Nullable Content content(Page page, Map<String, String> about) {
    Viewer viewer = page.viewer();
    String room = about.get("room");
    String origin = about.get("origin");
    if (viewer == null || room == null || origin == null) {
      return null;
    }
    ActingOfficer scribe = ActingOfficer.of(viewer);
    List<Choice> kinds =
        Arrays.stream(about.getOrDefault("kinds", "").split(","))
            .filter(code -> !code.isEmpty())
            .map(code -> Choice.of(code, names.kind(code, page)))
            .toList();
    String draft = about.getOrDefault("draft", "");
    boolean works = Arrays.stream(DocumentRoutes.WORKERS).anyMatch(viewer.roles()::contains);
    var shown =
        new DraftedPage(
            names.of(all(room, origin, about.get("document"), scribe), page),
            works && !draft.isEmpty() ? draft : null,
            about.getOrDefault("note", ""),
            kinds);
    if (shown.rows().isEmpty() && shown.draft() == null) {
      return null;
    }
    return output ->
        templates.render("documents/drafted.jte", Map.of("page", page, "shown", shown), output);
  }

  private List<Document> all(
      String room, String origin, @Nullable String document, ActingOfficer scribe) {
    Stream<Document> named =
        document == null
            ? Stream.empty()
            : documents
                .read(UUID.fromString(document), scribe)
                .map(DocumentFile::document)
                .stream();
    return Stream.concat(named, documents.from(new DocumentOrigin(room, origin), scribe).stream())
        .toList();
  }
}
