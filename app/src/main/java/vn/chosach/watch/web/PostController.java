package vn.chosach.watch.web;

import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.words;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
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
    List<Choice> networks =
        Choice.of(catalogue.platforms(page.today()), one -> one.code(), one -> one.name());
    return visit.answer(
        FormDefinition.of(
            POST,
            "watch.post.go",
            words("noi-dung", "watch.post.text").hinted().rows(10).later(),
            line("dia-chi", "watch.post.address", 2_000).hinted().optional(),
            select("mang", "watch.post.network", networks)
                .empty("watch.post.network.by-address")
                .unread("watch.post-network")
                .optional(),
            line("nguoi-dang", "watch.post.poster", 200).hinted().optional()),
        sent -> judge(sent, page),
        sent -> take(post(sent, page), page, viewer),
        done -> done,
        visit.titled("watch.post.title", "watch.post.about", WatchRoutes.IMPORTS));
  }

  private static void judge(SubmittedForm sent, Page page) {
    String text = sent.text("noi-dung");
    if (text.codePoints().noneMatch(Character::isLetter)) {
      sent.wrong("noi-dung", page.t("refusal.watch.post-text-missing"));
    } else if (text.length() > SocialPost.LONGEST) {
      String most = page.number(SocialPost.LONGEST);
      sent.wrong("noi-dung", page.t("refusal.watch.post-too-long", most));
    }
    if (!sent.text("dia-chi").isEmpty() && !isAddress(sent.text("dia-chi"))) {
      sent.wrong("dia-chi", page.t("refusal.watch.post-address"));
    }
  }

  /** Of the network that the officer chose, else of the one that the address belongs to. */
  private SocialPost post(SubmittedForm sent, Page page) {
    String address = sent.text("dia-chi");
    String chosen = sent.textIfAny("mang");
    String network = chosen == null ? network(address, page) : chosen;
    return new SocialPost(network, address, sent.text("nguoi-dang"), sent.text("noi-dung"));
  }

  private String network(String address, Page page) {
    return address.isEmpty()
        ? ""
        : catalogue
            .platformOf(URI.create(address).getHost(), page.today())
            .map(Platform::code)
            .orElse("");
  }

  private ActOutcome<String> take(SocialPost post, Page page, Viewer viewer) {
    // Names no word of the post: the import outlives the listing, whose poster may be a person.
    String name = post.address().isEmpty() ? page.t("watch.post.pasted") : post.address();
    return intakes
        .take(
            Intake.Source.UPLOAD,
            name,
            post.network(),
            new ByteArrayInputStream(post.asRows()),
            LARGEST,
            viewer.actor())
        .map(id -> WatchRoutes.IMPORTS + "/" + id + "?san=" + post.network());
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
