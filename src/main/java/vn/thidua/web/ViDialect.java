package vn.thidua.web;

import java.util.Set;
import org.springframework.web.servlet.support.RequestContext;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.spring6.naming.SpringContextVariableNames;

/** Gives templates {@code #vi}. */
final class ViDialect extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {
    private static final String NAME = "vi";
    private final Messages messages;

    ViDialect(Messages messages) {
        super(NAME);
        this.messages = messages;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of(NAME);
    }

    @Override
    public Object buildObject(IExpressionContext context, String expressionObjectName) {
        return new Vi(messages, () ->
                (RequestContext) context.getVariable(SpringContextVariableNames.SPRING_REQUEST_CONTEXT));
    }

    @Override
    public boolean isCacheable(String expressionObjectName) {
        return true;
    }
}
