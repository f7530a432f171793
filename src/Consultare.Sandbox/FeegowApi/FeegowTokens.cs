namespace Consultare.Sandbox.FeegowApi;

/// <summary>The test tokens of the REST API, plainly fake.</summary>
public static class FeegowTokens
{
    /// <summary>The header that carries the token, in any case.</summary>
    public const string Header = "x-access-token";

    /// <summary>The token that is let in.</summary>
    public const string Active = "sandbox-active-token";

    /// <summary>The token of a deactivated key: 403.</summary>
    public const string Inactive = "sandbox-inactive-token";
}
