using Consultare.Sandbox.Requests;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Consultare.Sandbox.FeegowApi;

/// <summary>
/// 401 without a token, 403 with an unknown or deactivated one (sandbox 2.1), before anything else is looked at.
/// </summary>
internal sealed class AccessTokenFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        switch (http.Request.Headers[FeegowTokens.Header].ToString())
        {
            case "":
                FeegowAnswer.Failure(http, 401, "Token de acesso não informado");
                return EmptyHttpResult.Instance;
            case FeegowTokens.Active when RequestParameters.Of(http).Problem is { } problem:
                FeegowAnswer.Refused(http, problem);
                return EmptyHttpResult.Instance;
            case FeegowTokens.Active:
                return await next(context);
            default:
                FeegowAnswer.Failure(http, 403, "Chave de acesso inativa");
                return EmptyHttpResult.Instance;
        }
    }
}
