package vn.chosach.conduct.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.words;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.conduct.AccessReview;
import vn.chosach.conduct.Conduct;
import vn.chosach.conduct.life.ReviewMark;
import vn.chosach.conduct.review.ReviewList;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.PageForm;

/** Who looked at what without a task: months, one month, and what an officer is asked about. */
@Controller
record ReviewController(Conduct conduct, ConductNames names) {

  private static final String MONTH = ConductRoutes.REVIEWS + "/{month:[0-9]{4}-[0-9]{2}}";
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MM/yyyy");

  @GetMapping(ConductRoutes.REVIEWS)
  ModelAndView months(Page page) {
    return months(FormErrors.none(), HttpStatus.OK, page);
  }

  /** Draws up the month before this one. */
  @PostMapping(ConductRoutes.REVIEWS)
  ModelAndView draw(Page page, Viewer viewer, FlashMessage.Speaker said) {
    YearMonth last = last(page);
    return conduct
        .draw(last, viewer.actor())
        .settle(
            done -> {
              said.say("conduct.said.drawn", NAME.format(last));
              return new ModelAndView(page.redirect(ConductRoutes.REVIEWS + "/" + last));
            },
            no ->
                months(
                    FormErrors.none().with("form", page.t(no)),
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    page));
  }

  @GetMapping(MONTH)
  ModelAndView month(@PathVariable String month, FormVisit visit, Viewer viewer) {
    return sheet(month, null, visit, viewer);
  }

  /** The list as the journal vouches for it; {@code sha256sum} gives the hash on the page. */
  @GetMapping(MONTH + "/bang.csv")
  ResponseEntity<byte[]> export(@PathVariable String month) {
    AccessReview review = review(month);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"ra-soat-truy-cap-" + month + ".csv\"")
        .header("X-Content-Type-Options", "nosniff")
        .body(ReviewList.csv(conduct.looked(review.month())).getBytes(UTF_8));
  }

  @PostMapping(MONTH + "/{line:" + SentId.FORM + "}")
  ModelAndView mark(
      @PathVariable String month, @PathVariable UUID line, FormVisit visit, Viewer viewer) {
    return sheet(month, line, visit, viewer);
  }

  @GetMapping(ConductRoutes.MINE)
  ModelAndView mine(FormVisit visit, Viewer viewer) {
    return mine(null, visit, viewer);
  }

  @PostMapping(ConductRoutes.MINE + "/{line:" + SentId.FORM + "}")
  ModelAndView explain(@PathVariable UUID line, FormVisit visit, Viewer viewer) {
    return mine(line, visit, viewer);
  }

  private ModelAndView months(FormErrors errors, HttpStatus status, Page page) {
    List<AccessReview> drawn = conduct.reviews();
    YearMonth last = last(page);
    boolean there = drawn.stream().anyMatch(one -> one.month().equals(last));
    return view(
        "conduct/reviews",
        "reviews",
        new ReviewPage.Months(
            drawn.stream().map(one -> month(one, page)).toList(),
            there ? null : NAME.format(last),
            errors),
        status);
  }

  private ModelAndView sheet(String month, @Nullable UUID acted, FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    AccessReview review = review(month);
    String here = ConductRoutes.REVIEWS + "/" + month;
    return visit.among(
        forms ->
            new ModelAndView("conduct/review", "forms", forms)
                .addObject("sheet", sheet(review(month), page, viewer)),
        PageForm.each(
            review.lines().stream().map(AccessReview.AccessReviewLine::id),
            acted,
            id ->
                new PageForm<>(
                    FormDefinition.of(
                        here + "/" + id,
                        "conduct.mark.act",
                        select("danh-gia", "conduct.field.mark", choices(page, ReviewMark::textKey))
                            .empty(null),
                        words("y-kien", "conduct.field.reason", 2_000).rows(2).later()),
                    sent ->
                        conduct.mark(
                            id,
                            sent.choice("danh-gia", ReviewMark.class),
                            sent.text("y-kien"),
                            ActingOfficer.of(viewer)),
                    done -> visit.say(here, "conduct.said.marked"))));
  }

  private ReviewPage sheet(AccessReview review, Page page, Viewer viewer) {
    return new ReviewPage(
        month(review, page),
        lines(review.lines(), page, viewer),
        (int) review.lines().stream().filter(one -> one.mark() == null).count());
  }

  private ModelAndView mine(@Nullable UUID acted, FormVisit visit, Viewer viewer) {
    return visit.among(
        forms ->
            new ModelAndView("conduct/mine", "forms", forms)
                .addObject("lines", lines(conduct.asked(viewer.officerId()), visit.page(), viewer)),
        PageForm.each(
            conduct.asked(viewer.officerId()).stream().map(AccessReview.AccessReviewLine::id),
            acted,
            id ->
                new PageForm<>(
                    FormDefinition.of(
                        ConductRoutes.MINE + "/" + id,
                        "conduct.explain",
                        words("y-kien", "conduct.field.explanation", 2_000).rows(2).later()),
                    sent -> conduct.explain(id, sent.text("y-kien"), ActingOfficer.of(viewer)),
                    done -> visit.say(ConductRoutes.MINE, "conduct.said.explained"))));
  }

  private static ModelAndView view(String name, String key, Object value, HttpStatus status) {
    var view = new ModelAndView(name, key, value);
    view.setStatus(status);
    return view;
  }

  private List<ReviewPage.ReviewLine> lines(
      List<AccessReview.AccessReviewLine> lines, Page page, Viewer viewer) {
    Set<UUID> all = new HashSet<>();
    lines.forEach(
        line -> {
          all.add(line.officer());
          line.marks().forEach(mark -> all.add(mark.reviewer()));
        });
    Map<UUID, String> who = names.officers(all);
    return lines.stream().map(line -> line(line, who, page, viewer)).toList();
  }

  private ReviewPage.ReviewLine line(
      AccessReview.AccessReviewLine line, Map<UUID, String> who, Page page, Viewer viewer) {
    ReviewMark reviewMark = line.mark();
    return new ReviewPage.ReviewLine(
        line.id().toString(),
        NAME.format(line.month()),
        who.getOrDefault(line.officer(), "–"),
        names.agency(line.agency(), page),
        page.known("conduct.record." + line.kind(), line.kind()) + " " + line.number(),
        page.known("conduct.ground." + line.ground(), line.ground()),
        times(line, page),
        line.explanations().stream()
            .map(one -> page.t("conduct.said-at", page.moment(one.at()), one.words()))
            .toList(),
        line.marks().stream()
            .map(
                one ->
                    page.t(
                        "conduct.marked-at",
                        page.moment(one.at()),
                        who.getOrDefault(one.reviewer(), "–"),
                        page.t(one.mark().textKey()),
                        one.words()))
            .toList(),
        tone(reviewMark),
        reviewMark == null ? page.t("conduct.mark.none") : page.t(reviewMark.textKey()),
        line.officer().equals(viewer.officerId()));
  }

  private static Tone tone(@Nullable ReviewMark reviewMark) {
    return switch (reviewMark) {
      case null -> Tone.CARE;
      case JUSTIFIED -> Tone.OK;
      case UNJUSTIFIED -> Tone.WARN;
      case FOLLOWED_UP -> Tone.DONE;
    };
  }

  private static ReviewPage.Month month(AccessReview review, Page page) {
    return new ReviewPage.Month(
        review.month().toString(),
        NAME.format(review.month()),
        page.moment(review.drawnAt()),
        review.count(),
        review.hash());
  }

  private AccessReview review(String month) {
    return parsed(month).flatMap(conduct::review).orElseThrow(Page::absent);
  }

  private static Optional<YearMonth> parsed(String month) {
    try {
      return Optional.of(YearMonth.parse(month));
    } catch (java.time.format.DateTimeParseException noMonth) {
      return Optional.empty();
    }
  }

  private static YearMonth last(Page page) {
    return YearMonth.from(page.today()).minusMonths(1);
  }

  private static String times(AccessReview.AccessReviewLine line, Page page) {
    String first = page.moment(line.first());
    return line.times() == 1
        ? page.t("conduct.once", first)
        : page.t("conduct.times", line.times(), first, page.moment(line.last()));
  }
}
