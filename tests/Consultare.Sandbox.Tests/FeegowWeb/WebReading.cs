namespace Consultare.Sandbox.Tests.FeegowWeb;

/// <summary>Where a visit ended and what was shown there.</summary>
internal sealed record WebReading(int Status, Uri At, string Html)
{
    public bool IsLogin => Html.Contains("id=\"User\"", StringComparison.Ordinal);

    public bool IsBlocked => Html.Contains("confirmaDesloga", StringComparison.Ordinal);

    public bool IsLanded => At.AbsolutePath == "/v8.1/" && Status == 200 && !IsLogin;

    public bool TellsUnit(int id) => Html.Contains($"data-unit-id=\"{id}\"", StringComparison.Ordinal);
}
