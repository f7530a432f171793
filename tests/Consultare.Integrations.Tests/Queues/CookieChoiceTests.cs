using Consultare.Integrations.Feegow.Web;

namespace Consultare.Integrations.Tests.Queues;

/// <summary>Cookies go only where a browser would send them.</summary>
public sealed class CookieChoiceTests
{
    private static readonly WebCookie[] Cookies =
    [
        new("own", "1", "web.feegow.test", "/"),
        new("parent", "2", ".feegow.test", "/"),
        new("other", "3", "core.feegow.test", "/"),
        new("folder", "4", "web.feegow.test", "/v8.1"),
    ];

    [Theory]
    [InlineData("http://web.feegow.test/main/", "own=1; parent=2")]
    [InlineData("http://web.feegow.test/v8.1/x", "own=1; parent=2; folder=4")]
    [InlineData("http://web.feegow.test/v8.10/x", "own=1; parent=2")]
    [InlineData("http://core.feegow.test/", "parent=2; other=3")]
    [InlineData("http://feegow.test/", "parent=2")]
    [InlineData("http://evilfeegow.test/", "")]
    [InlineData("http://feegow.test.evil/", "")]
    public void HeaderFor_AnAddress_IsWhatABrowserWouldSend(string address, string expected) =>
        CookieChoice.HeaderFor(new Uri(address), Cookies).ShouldBe(expected);
}
