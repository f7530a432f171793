using Consultare.Web.Access.Rules;
using Consultare.Web.Problems;
using Microsoft.AspNetCore.Authentication;

namespace Consultare.Web.Access;

/// <summary>Applies the rule of the matched route: who asks is read from the cookie, what they may do from the database.</summary>
internal sealed class AccessMiddleware(RequestDelegate next, AccessGate gate)
{
    /// <summary>Lets the request through, or answers 401 or 403.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is { } endpoint && !await MayPassAsync(context, RouteRuleCheck.RuleOf(endpoint)))
        {
            return;
        }

        await next(context);
    }

    private async Task<bool> MayPassAsync(HttpContext context, AccessRule rule)
    {
        if (!rule.NeedsSignIn)
        {
            return true;
        }

        if (await FindSessionAsync(context) is not { } session)
        {
            await HubProblem.WriteAsync(
                context, StatusCodes.Status401Unauthorized, "nao_autenticado", "Entre com seu e-mail e senha.");
            return false;
        }

        if (!rule.Allows(session.Viewer))
        {
            await HubProblem.WriteAsync(context, StatusCodes.Status403Forbidden, "sem_permissao", rule.Refusal);
            return false;
        }

        context.Features.Set(session);
        return true;
    }

    private async Task<ViewerSession?> FindSessionAsync(HttpContext context)
    {
        var ticket = await context.AuthenticateAsync(SessionCookie.Scheme);
        if (ticket.Principal is { } person
            && ticket.Properties?.ExpiresUtc is { } expires
            && AccessGate.UserIdOf(person) is { } id
            && AccessGate.FingerprintOf(person) is { } fingerprint
            && await gate.FindAsync(id, fingerprint, context.RequestAborted) is { } viewer)
        {
            context.User = person;
            return new ViewerSession(viewer, expires);
        }

        if (context.Request.Cookies.ContainsKey(SessionCookie.Name))
        {
            await context.SignOutAsync(SessionCookie.Scheme);
        }

        return null;
    }
}
