package vn.chosach.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.chosach.kernel.Actor;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormFlow;
import vn.chosach.ui.form.FormReader;
import vn.chosach.ui.form.FormVisit;

/**
 * Gives controllers a {@link Page}, a {@link FormVisit}, the {@link Viewer} and the {@link Actor},
 * and puts the page into the model as {@code page}.
 *
 * @param flow asked for late: what carries forms out stands above the arguments of controllers
 * @param reader likewise
 */
@Component
record PageArguments(
    Page.Parts parts,
    InstantSource clock,
    ObjectProvider<FormFlow> flow,
    ObjectProvider<FormReader> reader)
    implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    Class<?> type = parameter.getParameterType();
    return type == Page.class
        || type == Viewer.class
        || type == Actor.class
        || type == FormVisit.class
        || type == FlashMessage.Speaker.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer model,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    var request = (HttpServletRequest) web.getNativeRequest();
    if (parameter.getParameterType() == FlashMessage.Speaker.class) {
      Page page = page(request);
      return new SaysOnce(page, visit(request));
    }
    if (parameter.getParameterType() == Page.class) {
      return page(request, model);
    }
    if (parameter.getParameterType() == FormVisit.class) {
      Page page = page(request, model);
      var speaker = new SaysOnce(page, visit(request));
      return new FormVisit(flow.getObject(), reader.getObject(), request, page, speaker);
    }
    Viewer viewer = viewer();
    if (viewer == null) {
      throw new IllegalStateException("route needs an officer but its rule admits everyone");
    }
    return parameter.getParameterType() == Actor.class ? viewer.actor() : viewer;
  }

  private Page page(HttpServletRequest request, @Nullable ModelAndViewContainer model) {
    Page page = page(request);
    if (model != null) {
      model.addAttribute("page", page);
    }
    return page;
  }

  /** The page of a request outside a controller, for error pages. */
  Page page(HttpServletRequest request) {
    return new Page(
        LanguageFilter.langOf(request),
        LanguageFilter.pathOf(request),
        request.getQueryString(),
        viewer(),
        asksForFragment(request),
        clock.instant(),
        visit(request),
        parts);
  }

  private Visits visit(HttpServletRequest request) {
    return new Visits(request, parts.officialAddress());
  }

  private static boolean asksForFragment(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null
        && request.getHeader("HX-Boosted") == null
        && request.getHeader("HX-History-Restore-Request") == null;
  }

  private static @Nullable Viewer viewer() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.getPrincipal() instanceof Viewer viewer ? viewer : null;
  }

  private record SaysOnce(Page page, Visits visit) implements FlashMessage.Speaker {

    @Override
    public void say(String key, Object... arguments) {
      visit.keep(new FlashMessage(page.t(key, arguments), null, null));
    }

    @Override
    public void sayWithUndo(String undo, String key, Object... arguments) {
      visit.keep(new FlashMessage(page.t(key, arguments), undo, null));
    }

    @Override
    public void sayWithLink(String link, String undo, String key, Object... arguments) {
      visit.keep(new FlashMessage(page.t(key, arguments), undo, link));
    }
  }
}
