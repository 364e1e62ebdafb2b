package vn.chosach.officers.profile;

import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.credentials.Access;
import vn.chosach.officers.credentials.Passkeys;
import vn.chosach.officers.credentials.RecoveryCodes;
import vn.chosach.officers.credentials.SignInFacts;
import vn.chosach.officers.sessions.DeskSessions;
import vn.chosach.officers.sessions.SignInSettings;
import vn.chosach.ui.Viewer;

/** Gathers what the profile page shows. */
@Component
record OwnAccount(
    Officers officers,
    SignInFacts facts,
    RecoveryCodes recovery,
    Passkeys passkeys,
    DeskSessions sessions,
    SignInSettings settings) {

  /** The officer of a signed-in request, who was in office when the request began. */
  Officer officer(Viewer viewer) {
    return officers.inOffice(viewer.officerId()).orElseThrow();
  }

  boolean hasPassword(Viewer viewer) {
    return facts.of(viewer.officerId()).password();
  }

  ProfilePage page(Viewer viewer, HttpSession session) {
    UUID id = viewer.officerId();
    Access.AccessState state = facts.of(id);
    return new ProfilePage(
        officer(viewer),
        state.password(),
        state.codes(),
        settings.secondFactor() == SignInSettings.SecondFactor.OPTIONAL,
        recovery.left(id),
        passkeys.of(id),
        sessions.of(id, session));
  }
}
