package vn.chosach.officers.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;

/**
 * Reads the officer of a session anew for each request, with the roles and the agency of today: who
 * has left, or has lost a role, feels it with the next click. There is nothing to save; sign-in
 * begins the session itself.
 */
@Component
class OfficerContexts implements SecurityContextRepository {

  private static final String BEING_READ = OfficerContexts.class.getName() + ".beingRead";

  private final DeskSessions sessions;
  private final Officers officers;

  OfficerContexts(DeskSessions sessions, Officers officers) {
    this.sessions = sessions;
    this.officers = officers;
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new ReadOnce(request);
  }

  @Override
  @Deprecated
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return new ReadOnce(holder.getRequest()).get();
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    // DeskSessions.begin has written all that is kept.
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && sessions.officer(session).isPresent();
  }

  private Optional<Officer> officer(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || session.getAttribute(DeskSessions.OFFICER) == null) {
      return Optional.empty();
    }
    Optional<Officer> officer =
        sessions.officer(session).flatMap(officers::inOffice).filter(one -> !one.locked());
    if (officer.isEmpty()) {
      session.invalidate();
    }
    return officer;
  }

  private static Authentication authentication(Officer officer) {
    return UsernamePasswordAuthenticationToken.authenticated(
        new SignedIn(officer),
        null,
        officer.roles().stream()
            .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
            .toList());
  }

  private final class ReadOnce implements DeferredSecurityContext {

    private final HttpServletRequest request;
    private @Nullable SecurityContext context;

    ReadOnce(HttpServletRequest request) {
      this.request = request;
    }

    @Override
    public SecurityContext get() {
      SecurityContext known = context;
      if (known == null) {
        known = SecurityContextHolder.createEmptyContext();
        // The database is asked for the officer and asks in turn who looks: nobody yet.
        if (request.getAttribute(BEING_READ) != null) {
          return known;
        }
        request.setAttribute(BEING_READ, true);
        try {
          officer(request).map(OfficerContexts::authentication).ifPresent(known::setAuthentication);
        } finally {
          request.removeAttribute(BEING_READ);
        }
        context = known;
      }
      return known;
    }

    @Override
    public boolean isGenerated() {
      return get().getAuthentication() == null;
    }
  }
}
