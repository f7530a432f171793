using Consultare.Web.Access.Rules;

namespace Consultare.Web.Access;

/// <summary>Declares on a route who may use it. Each route says so exactly once.</summary>
internal static class RouteRules
{
    /// <summary>Whoever may do this on that page.</summary>
    /// <exception cref="ArgumentException">There is no such page.</exception>
    public static TBuilder RequirePage<TBuilder>(this TBuilder route, string pageKey, PageAction action)
        where TBuilder : IEndpointConventionBuilder
    {
        var page = HubPages.Find(pageKey) ?? throw new ArgumentException($"There is no page '{pageKey}'.", nameof(pageKey));
        return route.WithMetadata(new PageRule(page, action));
    }

    /// <summary>Whoever may see any page.</summary>
    public static TBuilder RequireAnyView<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new AnyPageRule(PageAction.View));

    /// <summary>Whoever may ask for fresh data on any page.</summary>
    public static TBuilder RequireAnyRefresh<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new AnyPageRule(PageAction.Refresh));

    /// <summary>Whoever is signed in.</summary>
    public static TBuilder RequireSignedIn<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new SignedInRule());

    /// <summary>Anyone, signed in or not.</summary>
    public static TBuilder AllowEveryone<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new EveryoneRule());
}
