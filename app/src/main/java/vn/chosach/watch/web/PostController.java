package vn.chosach.watch.web;

import java.io.ByteArrayInputStream;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.catalogue.Platform;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.watch.intake.Intake;
import vn.chosach.watch.intake.IntakeOutcome;
import vn.chosach.watch.intake.Intakes;
import vn.chosach.watch.sources.SocialPost;

/**
 * A post of a social network, or what was said in a livestream, whose text an officer pastes; it
 * goes the way of a file.
 */
@Controller
record PostController(Intakes intakes, Catalogue catalogue) {

  private static final String POST = WatchRoutes.IMPORTS + "/bai-dang";
  private static final int LONGEST_ADDRESS = 2_000;
  private static final int LONGEST_NAME = 200;
  private static final long LARGEST = 1L << 24;

  @GetMapping(POST)
  ModelAndView form(Page page, Viewer viewer) {
    return form(new IntakeView.Post("", "", "", ""), FormErrors.none(), HttpStatus.OK, page);
  }

  @PostMapping(POST)
  ModelAndView enter(
      Page page,
      Viewer viewer,
      @RequestParam(name = "mang", defaultValue = "") String network,
      @RequestParam(name = "dia-chi", defaultValue = "") String address,
      @RequestParam(name = "nguoi-dang", defaultValue = "") String poster,
      @RequestParam(name = "noi-dung", defaultValue = "") String text) {
    var sent = new IntakeView.Post(network, address.strip(), poster, text);
    FormErrors errors = faults(sent, page);
    if (!errors.isEmpty()) {
      return form(sent, errors, HttpStatus.UNPROCESSABLE_CONTENT, page);
    }
    var post = new SocialPost(network(sent, page), sent.address(), poster, text);
    IntakeOutcome outcome =
        intakes.take(
            Intake.Source.UPLOAD,
            name(post, page),
            post.network(),
            new ByteArrayInputStream(post.asRows()),
            LARGEST,
            viewer.actor());
    return switch (outcome) {
      case IntakeOutcome.IntakeDone done ->
          new ModelAndView(
              page.redirect(WatchRoutes.IMPORTS + "/" + done.intake() + "?san=" + post.network()));
      case IntakeOutcome.IntakeRefused refused ->
          form(
              sent,
              errors.with("noi-dung", page.t(refused.refusal())),
              HttpStatus.UNPROCESSABLE_CONTENT,
              page);
    };
  }

  /** Names no word of the post: the import outlives the listing, whose poster may be a person. */
  private static String name(SocialPost post, Page page) {
    return post.address().isEmpty() ? page.t("watch.post.pasted") : post.address();
  }

  /** What the officer chose, else the network that the address belongs to. */
  private String network(IntakeView.Post sent, Page page) {
    return sent.network().isEmpty() && !sent.address().isEmpty()
        ? catalogue
            .platformOf(URI.create(sent.address()).getHost(), page.today())
            .map(Platform::code)
            .orElse("")
        : sent.network();
  }

  private FormErrors faults(IntakeView.Post sent, Page page) {
    FormErrors errors = FormErrors.none();
    if (!sent.network().isEmpty()
        && catalogue.platforms(page.today()).stream()
            .noneMatch(one -> one.code().equals(sent.network()))) {
      errors = errors.with("mang", page.t("refusal.watch.post-network"));
    }
    if (!sent.address().isEmpty() && !isAddress(sent.address())) {
      errors = errors.with("dia-chi", page.t("refusal.watch.post-address"));
    }
    if (sent.poster().length() > LONGEST_NAME) {
      errors = errors.with("nguoi-dang", page.t("refusal.watch.post-poster"));
    }
    if (sent.text().codePoints().noneMatch(Character::isLetter)) {
      errors = errors.with("noi-dung", page.t("refusal.watch.post-text-missing"));
    } else if (sent.text().length() > SocialPost.LONGEST) {
      errors =
          errors.with(
              "noi-dung", page.t("refusal.watch.post-too-long", page.number(SocialPost.LONGEST)));
    }
    return errors;
  }

  private static boolean isAddress(String address) {
    try {
      URI uri = URI.create(address);
      return address.length() <= LONGEST_ADDRESS
          && uri.getHost() != null
          && ("https".equalsIgnoreCase(uri.getScheme())
              || "http".equalsIgnoreCase(uri.getScheme()));
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  private ModelAndView form(IntakeView.Post sent, FormErrors errors, HttpStatus status, Page page) {
    var view = new ModelAndView("watch/post", status);
    view.addObject("post", sent);
    view.addObject("errors", errors);
    view.addObject(
        "networks",
        catalogue.platforms(page.today()).stream()
            .map(one -> Choice.of(one.code(), one.name()))
            .toList());
    return view;
  }
}
