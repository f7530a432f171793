namespace Consultare.Integrations.Tests.Browsing;

/// <summary>Tests with a real browser run one after another: a process has one Chromium, as the hub has.</summary>
[CollectionDefinition(Name)]
public sealed class OneChromium
{
    public const string Name = "chromium";
}
