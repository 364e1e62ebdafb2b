package vn.chosach.watch.web;

import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.words;

import java.io.ByteArrayInputStream;
import java.net.URI;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.catalogue.Platform;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;
import vn.chosach.watch.intake.Intake;
import vn.chosach.watch.intake.Intakes;
import vn.chosach.watch.sources.SocialPost;

/**
 * A post of a social network, or what was said in a livestream, whose text an officer pastes; it
 * goes the way of a file.
 */
@Controller
record PostController(Intakes intakes, Catalogue catalogue) {

  private static final String POST = WatchRoutes.IMPORTS + "/bai-dang";
  private static final long LARGEST = 1L << 24;

  @FormMapping(POST)
  ModelAndView enter(FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    FormDefinition form =
        FormDefinition.of(
            POST,
            "watch.post.go",
            words("noi-dung", "watch.post.text").hinted().rows(10).later(),
            line("dia-chi", "watch.post.address").hinted().most(2_000).optional(),
            select(
                    "mang",
                    "watch.post.network",
                    Choice.of(
                        catalogue.platforms(page.today()), one -> one.code(), one -> one.name()))
                .empty("watch.post.network.by-address")
                .unread("watch.post-network")
                .optional(),
            line("nguoi-dang", "watch.post.poster").hinted().most(200).optional());
    var shown = visit.titled("watch.post.title", "watch.post.about", WatchRoutes.IMPORTS);
    if (!visit.sent()) {
      return shown.apply(visit.blank(form));
    }
    SubmittedForm sent = visit.read(form);
    String text = sent.text("noi-dung");
    if (text.codePoints().noneMatch(Character::isLetter)) {
      sent.wrong("noi-dung", page.t("refusal.watch.post-text-missing"));
    } else if (text.length() > SocialPost.LONGEST) {
      sent.wrong(
          "noi-dung", page.t("refusal.watch.post-too-long", page.number(SocialPost.LONGEST)));
    }
    String address = sent.text("dia-chi");
    if (!address.isEmpty() && !isAddress(address)) {
      sent.wrong("dia-chi", page.t("refusal.watch.post-address"));
    }
    return visit.answer(sent, () -> take(sent, page, viewer), done -> done, shown);
  }

  private ActOutcome<String> take(SubmittedForm sent, Page page, Viewer viewer) {
    String address = sent.text("dia-chi");
    String chosen = sent.text("mang");
    // What the officer chose, else the network that the address belongs to.
    String network =
        chosen.isEmpty() && !address.isEmpty()
            ? catalogue
                .platformOf(URI.create(address).getHost(), page.today())
                .map(Platform::code)
                .orElse("")
            : chosen;
    var post = new SocialPost(network, address, sent.text("nguoi-dang"), sent.text("noi-dung"));
    // Names no word of the post: the import outlives the listing, whose poster may be a person.
    String name = address.isEmpty() ? page.t("watch.post.pasted") : post.address();
    return intakes
        .take(
            Intake.Source.UPLOAD,
            name,
            network,
            new ByteArrayInputStream(post.asRows()),
            LARGEST,
            viewer.actor())
        .map(id -> WatchRoutes.IMPORTS + "/" + id + "?san=" + network);
  }

  private static boolean isAddress(String address) {
    try {
      URI uri = URI.create(address);
      return uri.getHost() != null
          && ("https".equalsIgnoreCase(uri.getScheme())
              || "http".equalsIgnoreCase(uri.getScheme()));
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
