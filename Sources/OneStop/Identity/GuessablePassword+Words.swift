extension GuessablePassword {
    /// Words that people here and elsewhere make passwords of, folded, longest first.
    static let common: [String] = words.split { " \n".contains($0) }.map(String.init).sorted { $0.count > $1.count }

    private static let words = """
        matkhau matma khongbiet khongnho quenroi motcua dichvucong hoso hosoquangnam congdan canbo tiepnhan thuly lanhdao
        quantri quangnam danang hoian tamky dienban nuithanh duyxuyen thangbinh hanoi saigon hochiminh vietnam tphcm
        anhyeuem emyeuanh yeuem yeuanh yeuemnhieu anhnhoem emnhoanh nhoem tinhyeu toiyeuem toiyeuvietnam vietnamvodich
        giadinh giadinhtoi meyeu boyeu bome conyeu contrai congai vochong chongyeu voyeu hanhphuc maimai mailaanh
        maimaiyeuem maiyeuem suotdoi choem choanh ditme dkm dcm vcl vkl concac deogi conheo congau meocon cunyeu hoahong
        hoamai hoadao hoasen phuong phuonganh thanhcong mayman phattai taivan yeuthuong xinchao chaoem sinhnhat sinhvien
        hocsinh lophoc truonghoc giaovien bacsi taixe bongda manutd barcelona realmadrid chelsea liverpool arsenal juventus
        password passwort passw pass word login welcome hello admin administrator root user guest master system server test
        testing default changeme letmein secret private access security computer internet google facebook youtube samsung
        iphone android nokia windows microsoft apple oracle mysql linux zalo viettel mobifone vinaphone honda yamaha toyota
        iloveyou ilove loveyou lovely love forever together sunshine princess prince angel baby babygirl sweetheart
        sweet honey darling flower butterfly rainbow freedom friend friends family mother father sister brother daniel
        michael jordan jessica jennifer michelle ashley nicole amanda matthew andrew joshua thomas robert william charlie
        anthony alexander samantha elizabeth victoria jasmine melissa stephanie christian christine patrick richard george
        monkey dragon tiger lion eagle falcon phoenix panther dolphin elephant butterfly scorpion spider shadow ghost
        superman batman spiderman ironman pokemon naruto starwars startrek matrix hunter killer warrior soldier ranger
        wizard legend hero master champion winner player gamer football baseball basketball volleyball soccer hockey tennis
        golf swimming summer winter spring autumn monday friday sunday january december mountain ocean river forest
        midnight moonlight diamond silver golden orange purple yellow black white green blue red cookie chocolate coffee
        pepper ginger cheese banana apple cherry peanut mustang ferrari porsche mercedes corvette harley yankees cowboys
        steelers lakers metallica slipknot nirvana guitar music dance whatever trustno anything nothing something someone
        everything bullshit fuckyou fuckme asshole bitch sexy hotdog cool crazy lucky happy smile
        qwerty qwert qwer asdf zxcv azerty abc abcd abcde asd qwe zxc qaz wsx xyz aaa
        """
}
