package vn.chosach.officers.signin;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.Account;
import vn.chosach.officers.AccountRequests;
import vn.chosach.officers.LinkDelivery;
import vn.chosach.officers.Officers;
import vn.chosach.officers.credentials.Access;
import vn.chosach.officers.credentials.CredentialOrigin;
import vn.chosach.officers.credentials.Links;
import vn.chosach.officers.credentials.OneTimeLink;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * Prints at the console what nobody else may hold: a link for the first administrator of an
 * installation, then one for the second, of another agency; and links for an agency that has no
 * head who could fetch them. They go to standard output alone; the log only says that one was
 * printed. Once administrators of two agencies could sign in, the first kind is never printed
 * again: from then on {@code docs/operations.md} says how lost administrators come back.
 */
@Component
class FirstAdministrator {

  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

  private final AccountRequests requests;
  private final AdministratorReturn returns;
  private final Access access;
  private final Officers officers;
  private final Links links;
  private final CredentialOrigin credentialOrigin;
  private final Texts texts;

  FirstAdministrator(
      AccountRequests requests,
      AdministratorReturn returns,
      Access access,
      Officers officers,
      Links links,
      CredentialOrigin credentialOrigin,
      Texts texts) {
    this.requests = requests;
    this.returns = returns;
    this.access = access;
    this.officers = officers;
    this.links = links;
    this.credentialOrigin = credentialOrigin;
    this.texts = texts;
  }

  @EventListener(ApplicationReadyEvent.class)
  void printReturn() {
    returns
        .link()
        .ifPresent(
            link -> {
              print(
                  link.expires(),
                  credentialOrigin.address() + link.path(),
                  "officers.return.printed");
              LOG.warn("two signers let an administrator back in: a one-time link was printed");
            });
    printLink();
  }

  void printLink() {
    boolean second = !requests.administratorAgencies().isEmpty();
    link()
        .ifPresent(
            link -> {
              print(
                  link.expires(),
                  credentialOrigin.address() + link.path(),
                  second ? "officers.second.printed" : "officers.first.printed");
              LOG.warn("administrators of two agencies are missing: a one-time link was printed");
            });
  }

  /** A new link, while administrators of fewer than two agencies could ever sign in. */
  Optional<OneTimeLink> link() {
    return requests.administratorAgencies().size() >= 2
        ? Optional.empty()
        : Optional.of(links.issue(OneTimeLink.Purpose.FIRST_ADMINISTRATOR, null));
  }

  /** The agency has no head who could fetch it; whoever runs the machine sends it there. */
  @ApplicationModuleListener
  void printDelivery(LinkDelivery.Ready ready) {
    switch (access.fetch(Actor.SYSTEM, ready.delivery())) {
      case Access.Issued.IssuedRefused no -> LOG.info("the link was fetched already");
      case Access.Issued.Ready link -> {
        Account account = officers.account(link.officer()).orElseThrow();
        print(
            link.link().expires(),
            link.address(),
            "officers.delivery.printed",
            account.displayName(),
            account.postings().getFirst().agencyName().vi());
        LOG.warn("an agency has no head to fetch a link: it was printed");
      }
    }
  }

  private void print(Instant expires, String address, String key, String... about) {
    String until = MOMENT.format(expires.atZone(Vietnam.ZONE));
    Object[] words = Stream.concat(Stream.of(until), Stream.of(about)).toArray();
    for (Lang lang : Lang.values()) {
      System.out.println(texts.text(lang, key, words));
    }
    System.out.println("\n  " + address + "\n");
  }
}
