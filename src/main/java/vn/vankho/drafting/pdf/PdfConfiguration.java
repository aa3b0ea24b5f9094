package vn.vankho.drafting.pdf;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vankho.drafting.PdfRenderer;

@Configuration(proxyBeanMethods = false)
class PdfConfiguration {

    @Bean
    PdfRenderer pdfRenderer() {
        return PdfRenderer.ofThisMachine();
    }
}
