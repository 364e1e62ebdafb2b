package vn.chosach.ui.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLTransientConnectionException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.chosach.kernel.IdSource;
import vn.chosach.ui.Page;
import vn.chosach.ui.RouteTable;

/**
 * Every error as a page that says what to do, in the frame and the language the visitor came from;
 * a program gets JSON. A defect gets a reference that stands in the log beside its cause; the page
 * never shows the cause.
 */
@Controller
record ErrorPageController(PageArguments pages, IdSource ids, RouteTable routes)
    implements ErrorController {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPageController.class);
  private static final Set<Integer> EXPLAINED =
      Set.of(400, 403, 404, 405, 413, 421, 422, 429, 451, 500, 503);
  private static final int NOT_FOUND = 404;
  private static final int ONLY_SENT_TO = 405;
  private static final int DEFECT = 500;
  private static final String PROGRAMS = "/api/";
  private static final int UNAVAILABLE = 503;

  /**
   * An address as people type it from paper, with a slash too many; nothing that leads elsewhere.
   */
  private static final Pattern SLASHED = Pattern.compile("(?:/[a-z0-9-]+)+/");

  /** Seconds after which asking again makes sense (RFC 9110 section 10.2.3). */
  private static final String SOON = "30";

  @RequestMapping("/error")
  Object errorPage(HttpServletRequest request, HttpServletResponse response, Model model) {
    int status = statusOf(request);
    Page page = pages.page(request);
    Optional<String> meant =
        request.getMethod().equals("GET") ? meant(status, page.path()) : Optional.empty();
    if (meant.isPresent()) {
      return page.redirect(meant.get());
    }
    response.setStatus(status);
    if (status == UNAVAILABLE) {
      response.setHeader("Retry-After", SOON);
    }
    String reference = reference(request, status);
    if (page.path().startsWith(PROGRAMS)) {
      return inJson(status, reference);
    }
    model.addAttribute("page", page);
    model.addAttribute("wrong", new ErrorPage(explained(status), reference));
    return page.fragment() ? "ui/errorPagePart" : "ui/errorPage";
  }

  /** A program reads no page; it gets what RFC 9457 lays down, as from the rooms. */
  private static ResponseEntity<Map<String, Object>> inJson(
      int status, @Nullable String reference) {
    HttpStatus known = HttpStatus.resolve(status);
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", known == null ? "" : known.getReasonPhrase());
    problem.put("status", status);
    if (reference != null) {
      problem.put("reference", reference);
    }
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  /**
   * The page that somebody wanted who asks for an address from paper, or for the one that answered
   * a refused form: a change of language, the address line and a bookmark ask for it anew.
   */
  private Optional<String> meant(int status, String path) {
    if (status == NOT_FOUND && SLASHED.matcher(path).matches()) {
      return Optional.of(path.substring(0, path.length() - 1));
    }
    return status == ONLY_SENT_TO ? routes.pageAbove(path) : Optional.empty();
  }

  private @Nullable String reference(HttpServletRequest request, int status) {
    if (status < DEFECT) {
      return null;
    }
    String id = ids.next().toString();
    String reference = id.substring(id.length() - 8);
    LOG.error("{} with reference {}", status, reference, cause(request));
    return reference;
  }

  private static int statusOf(HttpServletRequest request) {
    for (Throwable at = cause(request); at != null; at = at.getCause()) {
      if (at instanceof DataAccessResourceFailureException
          || at instanceof CannotCreateTransactionException
          || at instanceof SQLTransientConnectionException) {
        return UNAVAILABLE;
      }
    }
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? status
        : NOT_FOUND;
  }

  private static @Nullable Throwable cause(HttpServletRequest request) {
    return (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
  }

  private static int explained(int status) {
    if (EXPLAINED.contains(status)) {
      return status;
    }
    return status < DEFECT ? 400 : DEFECT;
  }
}
