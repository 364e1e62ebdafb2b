package vn.chosach;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.mock.web.DelegatingServletOutputStream;
import org.springframework.test.web.servlet.setup.ConfigurableMockMvcBuilder;

/**
 * Answers are written in whole pieces. The mock of a response takes each byte alone and flushes
 * after it, which was a twelfth of the processor time of a walk over all pages.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class WholeAnswers implements MockMvcBuilderCustomizer {

  @Override
  public void customize(ConfigurableMockMvcBuilder<?> builder) {
    builder.addFilters(
        (request, response, chain) ->
            chain.doFilter(request, new Answer((HttpServletResponse) response)));
  }

  private static final class Answer extends HttpServletResponseWrapper {

    Answer(HttpServletResponse response) {
      super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
      return new Pieces((DelegatingServletOutputStream) super.getOutputStream());
    }
  }

  private static final class Pieces extends ServletOutputStream {

    private final DelegatingServletOutputStream mock;
    private final OutputStream content;

    Pieces(DelegatingServletOutputStream mock) {
      this.mock = mock;
      this.content = mock.getTargetStream();
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (length > 0) {
        content.write(bytes, from, length - 1);
        // By the last one the mock sees whether more is written than it holds back.
        mock.write(bytes[from + length - 1]);
      }
    }

    @Override
    public void write(int one) throws IOException {
      mock.write(one);
    }

    @Override
    public void flush() throws IOException {
      mock.flush();
    }

    @Override
    public void close() throws IOException {
      mock.close();
    }

    @Override
    public boolean isReady() {
      return mock.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      mock.setWriteListener(listener);
    }
  }
}
