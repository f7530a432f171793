using Consultare.Integrations.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Consultare.Integrations.Tests.Text;

/// <summary>Moments are stored as received: a trailing Z is dropped, not converted (hub-domain, General conventions).</summary>
public sealed class ClinicTimestampsTests
{
    [Theory]
    [InlineData("2026-01-29 16:05:11", "2026-01-29 16:05:11")]
    [InlineData("2026-01-29T16:05:11Z", "2026-01-29 16:05:11")]
    [InlineData("2026-01-29T16:05:11.987Z", "2026-01-29 16:05:11")]
    [InlineData("2026-01-29T23:59:59-03:00", "2026-01-29 23:59:59")]
    [InlineData("2026-01-29 16:05", "2026-01-29 16:05:00")]
    [InlineData("29/01/2026 16:05:11", "2026-01-29 16:05:11")]
    [InlineData("29-01-2026 16:05", "2026-01-29 16:05:00")]
    [InlineData("2026-01-29", "2026-01-29 00:00:00")]
    public void TryNormalize_WhenReadable_KeepsTheClockTime(string text, string expected)
    {
        ClinicTimestamps.TryNormalize(text, out var stored).ShouldBeTrue();

        stored.ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ontem")]
    [InlineData("2026-01-29 24:00:00")]
    [InlineData("2026-01-29 16:60:00")]
    [InlineData("2026-01-29 16:05:61")]
    [InlineData("2026-02-30 16:05:11")]
    [InlineData("2026-01-29 16:05:11 h")]
    [InlineData("2026-01-29 4:05")]
    public void TryNormalize_WhenUnreadable_IsRefused(string text) => ClinicTimestamps.TryNormalize(text, out _).ShouldBeFalse();

    [Fact]
    public void TryNormalize_WhateverTheText_NeverThrows()
    {
        var mixes = Gen.Elements("0123456789-/:T Z.+".ToCharArray()).ArrayOf().Select(chars => new string(chars));

        Prop.ForAll(mixes.ToArbitrary(), tail =>
        {
            _ = ClinicTimestamps.TryNormalize(tail, out _);
            _ = ClinicTimestamps.TryNormalize("2026-01-29" + tail, out _);
            return true;
        }).Check(Thorough.Config);
    }

    [Fact]
    public void TryNormalize_OfWhatItStored_ChangesNothing() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seconds =>
        {
            var text = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddSeconds(seconds).ToString("yyyy-MM-dd HH:mm:ss", null);
            return ClinicTimestamps.TryNormalize(text, out var stored) && stored == text;
        }).Check(Thorough.Config);
}
