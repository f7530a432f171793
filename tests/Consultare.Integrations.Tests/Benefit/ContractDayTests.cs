using System.Globalization;
using Consultare.Integrations.Benefit.Payloads;
using FsCheck;
using FsCheck.Fluent;

namespace Consultare.Integrations.Tests.Benefit;

/// <summary>UTC instants of the datagrid become days of São Paulo (F11).</summary>
public sealed class ContractDayTests
{
    [Theory]
    [InlineData("2026-01-15T13:00:00.000Z", "2026-01-15")]
    [InlineData("2026-01-16T01:30:00.000Z", "2026-01-15")]
    [InlineData("2026-01-16T02:59:59Z", "2026-01-15")]
    [InlineData("2026-01-16T03:00:00Z", "2026-01-16")]
    [InlineData("2026-01-15T23:30:00-03:00", "2026-01-15")]
    [InlineData("2026-02-01T00:00:00.000Z", "2026-02-01")]
    [InlineData("2026-02-01", "2026-02-01")]
    [InlineData("2026-02-01T22:00:00", "2026-02-01")]
    [InlineData("01/02/2026", "2026-02-01")]
    public void TryParse_OfAKnownForm_IsTheClinicsDay_F11(string text, string expected)
    {
        ContractDay.TryParse(text, out var day).ShouldBeTrue();

        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(expected);
    }

    [Theory]
    [InlineData("ontem")]
    [InlineData("2026-13-01T10:00:00Z")]
    [InlineData("2026-02-30T10:00:00Z")]
    [InlineData("2026-02-01Tnoite")]
    [InlineData("20260201T100000Z")]
    public void TryParse_OfAnythingElse_IsRefused(string text) => ContractDay.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void TryParse_OfAnyText_NeverThrows() =>
        Check.One(Thorough.Config, Prop.ForAll<string>(text => ContractDay.TryParse(text ?? "", out _) || true));
}
