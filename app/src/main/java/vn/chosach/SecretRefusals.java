package vn.chosach;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.SecrecyMark;
import vn.chosach.ui.FormBody;
import vn.chosach.ui.Viewer;

/**
 * The one joint where texts enter: a form of any room that bears the mark of a state secret is
 * refused before its room sees it, with what to do (D6, Luật 117/2025/QH15). Forms with files are
 * read by {@link FormBody}, which refuses likewise. The journal keeps that it happened and where,
 * and nothing of the text.
 */
@Component
record SecretRefusals(
    ObjectProvider<Journal> journal, ObjectProvider<TransactionTemplate> transactions)
    implements WebMvcConfigurer, HandlerInterceptor {

  private static final Logger LOG = LoggerFactory.getLogger(SecretRefusals.class);

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    // What partners send is read whole by its room, which checks it; to ask for a field would eat
    // it.
    registry.addInterceptor(this).excludePathPatterns("/api/**");
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    boolean secret =
        request.getMethod().equals("POST")
            && request.getDispatcherType() == DispatcherType.REQUEST
            && request.getParameterMap().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(SecrecyMark::in);
    if (secret) {
      remember(request);
      response.sendError(FormBody.SECRET);
    }
    return !secret;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failed) {
    if (request.getMethod().equals("POST") && response.getStatus() == FormBody.SECRET) {
      remember(request);
    }
  }

  private void remember(HttpServletRequest request) {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (who == null || !(who.getPrincipal() instanceof Viewer viewer)) {
      // strangers fill no journal that keeps everything for ever
      LOG.info("A form with a mark of secrecy was refused at {}", route(request));
      return;
    }
    transactions
        .getObject()
        .executeWithoutResult(
            status ->
                journal
                    .getObject()
                    .append(
                        Act.of(viewer.actor(), "documents.secret-refused", "form", route(request))
                            .under("luat-117-2025")));
  }

  /** Its pattern: an address may itself be a secret of a visitor. */
  private static String route(HttpServletRequest request) {
    return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
  }
}
