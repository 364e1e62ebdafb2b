package vn.chosach.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.chosach.kernel.Actor;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Texts;
import vn.chosach.ui.Viewer;

/**
 * Gives controllers a {@link Page}, the {@link Viewer} and the {@link Actor}, and puts the page
 * into the model as {@code page}.
 */
@Component
class PageArguments implements HandlerMethodArgumentResolver {

  private final Page.Parts parts;
  private final InstantSource clock;

  PageArguments(Texts texts, List<NavEntry> nav, List<PageSlot> slots, InstantSource clock) {
    this.parts = new Page.Parts(texts, nav, slots);
    this.clock = clock;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    Class<?> type = parameter.getParameterType();
    return type == Page.class || type == Viewer.class || type == Actor.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer model,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    if (parameter.getParameterType() == Page.class) {
      Page page = page((HttpServletRequest) web.getNativeRequest());
      if (model != null) {
        model.addAttribute("page", page);
      }
      return page;
    }
    Viewer viewer = viewer();
    if (viewer == null) {
      throw new IllegalStateException("route needs an officer but its rule admits everyone");
    }
    return parameter.getParameterType() == Actor.class ? viewer.actor() : viewer;
  }

  /** The page of a request outside a controller, for error pages. */
  Page page(HttpServletRequest request) {
    return new Page(
        LanguageFilter.langOf(request),
        LanguageFilter.pathOf(request),
        csrf(request),
        viewer(),
        request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null,
        clock.instant(),
        parts);
  }

  private static Page.@Nullable Csrf csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? new Page.Csrf(token.getParameterName(), token.getToken())
        : null;
  }

  private static @Nullable Viewer viewer() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.getPrincipal() instanceof Viewer viewer ? viewer : null;
  }
}
