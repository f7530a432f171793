namespace Consultare.Web.Access.Rules;

/// <summary>Sees to it that no route is served without a rule.</summary>
internal static class RouteRuleCheck
{
    /// <summary>The rule of a route.</summary>
    /// <exception cref="InvalidOperationException">It has none, or more than one.</exception>
    public static AccessRule RuleOf(Endpoint endpoint)
    {
        var rules = endpoint.Metadata.GetOrderedMetadata<AccessRule>();
        return rules.Count == 1 ? rules[0] : throw Refuse([endpoint]);
    }

    /// <summary>Checks all routes.</summary>
    /// <exception cref="InvalidOperationException">Some have no rule, or more than one; they are named.</exception>
    public static void Verify(IEnumerable<Endpoint> endpoints)
    {
        var faulty = endpoints.Where(endpoint => endpoint.Metadata.GetOrderedMetadata<AccessRule>().Count != 1).ToList();
        if (faulty.Count > 0)
        {
            throw Refuse(faulty);
        }
    }

    private static InvalidOperationException Refuse(IEnumerable<Endpoint> faulty) => new(
        $"Routes need exactly one access rule: {string.Join("; ", faulty.Select(endpoint => endpoint.DisplayName))}.");
}
