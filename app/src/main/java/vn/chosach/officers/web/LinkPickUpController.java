package vn.chosach.officers.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.AccountRequests;
import vn.chosach.officers.LinkDelivery;
import vn.chosach.officers.Officers;
import vn.chosach.officers.credentials.Access;
import vn.chosach.officers.credentials.OneTimeLink;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/** One-time links that the head of an agency fetches and hands over to the own officers. */
@Controller
record LinkPickUpController(AccountRequests requests, Access access, Officers officers) {

  static final String PATH = "/lien-ket-cho-trao";

  @GetMapping(PATH)
  ModelAndView list(Page page, Viewer viewer) {
    return show(page, viewer, FormErrors.none());
  }

  /** The page answers the form itself, since nothing keeps the link. */
  @PostMapping(PATH + "/{id}")
  ModelAndView fetch(Page page, Viewer viewer, @PathVariable UUID id) {
    return switch (access.fetch(viewer.actor(), id)) {
      case Access.Issued.Ready ready ->
          new ModelAndView(
              "officers/linkOnce",
              Map.of("account", officers.account(ready.officer()).orElseThrow(), "ready", ready));
      case Access.Issued.IssuedRefused no -> {
        var view = show(page, viewer, FormErrors.none().with("form", page.t(no.refusal())));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield view;
      }
    };
  }

  private ModelAndView show(Page page, Viewer viewer, FormErrors errors) {
    List<LinkDelivery> waiting = requests.deliveries(viewer.agencyKey());
    Set<UUID> people = new HashSet<>();
    waiting.forEach(
        one -> {
          people.add(one.officer());
          people.add(one.askedBy());
          if (one.agreedBy() != null) {
            people.add(one.agreedBy());
          }
        });
    Map<UUID, String> names = officers.displayNames(people);
    return new ModelAndView(
        "officers/pickUp",
        "pickUp",
        new PickUpPage(waiting.stream().map(one -> row(one, names, page)).toList(), errors));
  }

  private static PickUpPage.PickUpRow row(LinkDelivery one, Map<UUID, String> names, Page page) {
    String asked = names.getOrDefault(one.askedBy(), "–");
    UUID agreed = one.agreedBy();
    return new PickUpPage.PickUpRow(
        one.id().toString(),
        names.getOrDefault(one.officer(), "–"),
        page.t(PurposeName.keyOf(OneTimeLink.Purpose.valueOf(one.purpose().name()))),
        one.reason(),
        agreed == null
            ? page.t("officers.pick-up.by-one", asked, page.moment(one.readyAt()))
            : page.t(
                "officers.pick-up.by-two",
                asked,
                names.getOrDefault(agreed, "–"),
                page.moment(one.readyAt())));
  }
}
