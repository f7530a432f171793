using BCrypt.Net;
using Hasher = BCrypt.Net.BCrypt;

namespace Orleans.Conformance.Passwords;

/// <summary>Hashes of one build are read by the other: the published test vectors hold on both.</summary>
public sealed class PasswordHashTests
{
    [Theory]
    [InlineData("", "$2a$08$HqWuK6/Ng6sg9gQzbLrgb.Tl.ZHfXLhvt/SgVyWhQqgqcZ7ZuUtye")]
    [InlineData("a", "$2a$06$m0CrhHm10qJ3lXRY.5zDGO3rS2KdeeWLuGmsfGlMfOxih58VYVfxe")]
    [InlineData("U*U", "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW")]
    [InlineData("U*U", "$2b$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW")]
    public void Verify_OfAPublishedVector_Holds(string password, string hash)
    {
        Hasher.Verify(password, hash).ShouldBeTrue();
        Hasher.Verify(password + "!", hash).ShouldBeFalse();
    }

    [Fact]
    public void HashPassword_CarriesItsCost_AndVerifies()
    {
        var hash = Hasher.HashPassword("acentuação ção", workFactor: 5);
        hash.ShouldStartWith("$2a$05$");
        hash.Length.ShouldBe(60);
        Hasher.Verify("acentuação ção", hash).ShouldBeTrue();
        Hasher.Verify("acentuacao cao", hash).ShouldBeFalse();
        Hasher.HashPassword("acentuação ção", workFactor: 5).ShouldNotBe(hash);
    }

    [Theory]
    [InlineData("plain text")]
    [InlineData("$2a$05$too-short")]
    public void Verify_OfWhatIsNoHash_Throws(string hash) =>
        Should.Throw<SaltParseException>(() => Hasher.Verify("x", hash));
}
