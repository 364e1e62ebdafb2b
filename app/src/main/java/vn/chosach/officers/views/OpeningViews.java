package vn.chosach.officers.views;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Viewer;

/** Opens a list with the view that its reader chose, where the address asks for nothing else. */
@Component
record OpeningViews(ObjectProvider<DeskLists> lists, ObjectProvider<SavedViews> views)
    implements WebMvcConfigurer, HandlerInterceptor {

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    Optional<SavedView> view = opening(request);
    if (view.isPresent()) {
      response.sendRedirect(Lang.of(request).prefix() + view.get().address());
    }
    return view.isEmpty();
  }

  private Optional<SavedView> opening(HttpServletRequest request) {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    String path = request.getRequestURI();
    return "GET".equals(request.getMethod())
            && request.getQueryString() == null
            && who != null
            && who.getPrincipal() instanceof Viewer viewer
            && lists.getObject().lists().stream().anyMatch(one -> one.address().equals(path))
        ? views.getObject().opening(path, ActingOfficer.of(viewer))
        : Optional.empty();
  }
}
