package vn.chosach.cases.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.vault.Capture;
import vn.chosach.watch.review.HitSheet;

/**
 * The case of a flagged listing, beside it.
 *
 * @param pages preserved pages of the case that show this listing
 * @param requests requests to platforms in that case
 * @param ask where the request to remove this listing is written; {@code null} when nothing can be
 *     asked
 * @param check where it is written down whether the platform removed it; {@code null} when no
 *     request waits
 */
public record ListingCase(
    String number,
    String title,
    String state,
    List<Preserved> pages,
    List<Asked> requests,
    @Nullable String ask,
    @Nullable String check) {

  /** A preserved page. */
  public record Preserved(String href, String when, Tone tone, String state) {}

  /** A request to a platform with the state of its clock. */
  public record Asked(String platform, String when, Tone tone, String state) {}

  static ListingCase of(
      HitSheet sheet, Dossier dossier, List<Capture> captures, CaseNames names, Page page) {
    String number = dossier.file().number();
    String url = sheet.offer().url();
    boolean open = dossier.file().state().open();
    boolean waits = dossier.requests().stream().anyMatch(one -> one.answeredAt() == null);
    String form = CaseRoutes.page(number) + "/lam/";
    return new ListingCase(
        number,
        dossier.file().title(),
        page.t(dossier.file().state().textKey()),
        captures.stream()
            .filter(one -> one.address().equals(url))
            .map(one -> preserved(one, page))
            .toList(),
        dossier.requests().stream().map(one -> asked(one, names, page)).toList(),
        open && url.startsWith("http")
            ? UriComponentsBuilder.fromPath(form + Slugs.of(CaseEvent.TAKE_DOWN))
                .queryParam("nen-tang", "{platform}")
                .queryParam("dia-chi", "{address}")
                .encode()
                .buildAndExpand(sheet.line().platform(), url)
                .toUriString()
            : null,
        open && waits ? form + Slugs.of(CaseEvent.CHECK_TAKE_DOWN) : null);
  }

  private static Preserved preserved(Capture capture, Page page) {
    return new Preserved(
        "/bang-chung/" + capture.id(),
        page.moment(capture.askedAt()),
        switch (capture.state()) {
          case QUEUED -> Tone.NONE;
          case FETCHED -> Tone.CARE;
          case STAMPED -> Tone.OK;
          case FAILED -> Tone.WARN;
        },
        page.t(capture.state().textKey()));
  }

  private static Asked asked(Dossier.Request request, CaseNames names, Page page) {
    CaseView.Chip chip = SectionRows.request(request, page);
    return new Asked(
        names.platform(request.platform(), page),
        page.moment(request.askedAt()),
        chip.tone(),
        chip.text());
  }
}
