package vn.chosach.exchange.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.exchange.partners.PartnerKeys;
import vn.chosach.exchange.partners.PartnerKeys.PartnerCaller;
import vn.chosach.exchange.partners.PartnerScope;
import vn.chosach.exchange.partners.PartnerUse;
import vn.chosach.kernel.Refusal;

/**
 * Before every address of the interface but its description: who calls, whether not too often, and
 * whether the key opens that. A key that is none, unknown, expired or withdrawn gets one answer.
 */
final class ApiGate extends OncePerRequestFilter {

  private static final String BEARER = "Bearer ";

  private static final Map<String, PartnerScope> SCOPES =
      Map.of(
          "tips", PartnerScope.TIPS,
          "listings", PartnerScope.LISTINGS,
          "hits", PartnerScope.LISTINGS,
          "lookups", PartnerScope.LOOKUP,
          "figures", PartnerScope.FIGURES,
          "referrals", PartnerScope.REFERRALS);

  private final PartnerKeys keys;
  private final PartnerUse use;
  private final Problems problems;
  private final JsonMapper json;

  ApiGate(PartnerKeys keys, PartnerUse use, Problems problems, JsonMapper json) {
    this.keys = keys;
    this.use = use;
    this.problems = problems;
    this.json = json;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().equals(DescriptionApi.PATH);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    PartnerCaller caller = keys.open(bearer(request)).orElse(null);
    if (caller == null) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      refuse(request, response, HttpStatus.UNAUTHORIZED, "exchange.key-unknown");
      return;
    }
    PartnerScope scope = scope(request);
    long waits = use.waits(caller);
    if (waits > 0) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(waits));
      refuse(request, response, HttpStatus.TOO_MANY_REQUESTS, "exchange.too-often");
    } else if (scope != null && !caller.scopes().contains(scope)) {
      refuse(request, response, HttpStatus.FORBIDDEN, "exchange.scope-missing");
    } else {
      request.setAttribute(ApiRequest.CALLER, caller);
      chain.doFilter(request, response);
    }
    if (scope != null) {
      use.count(caller, scope, response.getStatus() < HttpStatus.BAD_REQUEST.value());
    }
  }

  private static String bearer(HttpServletRequest request) {
    String sent = request.getHeader(HttpHeaders.AUTHORIZATION);
    return sent != null && sent.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? sent.substring(BEARER.length()).strip()
        : "";
  }

  private static @Nullable PartnerScope scope(HttpServletRequest request) {
    String[] path = request.getRequestURI().split("/", -1);
    return path.length > 3 ? SCOPES.get(path[3]) : null;
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getOutputStream()
        .write(
            json.writeValueAsBytes(
                problems.problem(request, status, Refusal.of(code), List.of())));
  }
}
