using Consultare.Web.Access.Rules;

namespace Consultare.Web.Access;

/// <summary>Declares on a route who may use it. Each route says so exactly once.</summary>
internal static class RouteRules
{
    /// <summary>Whoever may do this on that page.</summary>
    /// <exception cref="ArgumentException">There is no such page.</exception>
    public static TBuilder RequirePage<TBuilder>(this TBuilder route, string pageKey, PageAction action)
        where TBuilder : IEndpointConventionBuilder
        => route.WithMetadata(new PageRule(Page(pageKey), action));

    /// <summary>Whoever may do this on at least one of those pages (hub-domain 3.5, F25).</summary>
    /// <exception cref="ArgumentException">There is no such page.</exception>
    public static TBuilder RequireAnyOf<TBuilder>(this TBuilder route, PageAction action, params string[] pageKeys)
        where TBuilder : IEndpointConventionBuilder
        => route.WithMetadata(new AnyOfPagesRule([.. pageKeys.Select(Page)], action));

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

    private static HubPage Page(string pageKey) =>
        HubPages.Find(pageKey) ?? throw new ArgumentException($"There is no page '{pageKey}'.", nameof(pageKey));
}
